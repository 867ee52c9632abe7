// Keeps the place within the page (#第五条) when an old address leads on; a plain redirect would lose it.
const moved = document.querySelector("[data-moved]");
if (moved && location.hash) location.replace(moved.href + location.hash);
