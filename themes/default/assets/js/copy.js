// Copies an article's permanent address when its number is followed, and a page's citation by its button. Without this
// script the number is a plain link, and the citation is selected as a whole by one touch.
const copy = (sign, text, done) => navigator.clipboard.writeText(text).then(() => {
  const before = sign.textContent;
  sign.textContent = done;
  setTimeout(() => { sign.textContent = before; }, 1600);
}, () => {});
if (navigator.clipboard) {
  for (const link of document.querySelectorAll("a[data-copy]")) {
    link.addEventListener("click", () => copy(link, link.href, link.closest("[data-copied]").dataset.copied));
  }
  for (const button of document.querySelectorAll("[data-cite]")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button, button.previousElementSibling.textContent, button.dataset.copied));
  }
}
