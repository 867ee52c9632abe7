// Copies an article's permanent address when its mark is followed. Without this script the mark is a plain link.
for (const link of document.querySelectorAll("a[data-copy]")) {
  link.title = link.dataset.copy;
  link.addEventListener("click", async () => {
    if (!navigator.clipboard) return;
    try { await navigator.clipboard.writeText(link.href); } catch { return; }
    const sign = link.textContent;
    link.textContent = link.dataset.copied;
    link.classList.add("is-copied");
    setTimeout(() => {
      link.textContent = sign;
      link.classList.remove("is-copied");
    }, 1600);
  });
}
