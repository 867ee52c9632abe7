// Copies an article's permanent address when its number is followed, and a page's citation by its button. Without this
// script the number is a plain link, and the citation is selected as a whole by one touch.
const signs = navigator.clipboard ? document.querySelectorAll("a[data-copy], [data-cite]") : [];
// Says what was done to those who do not see the sign change; it is there before there is anything to say.
const told = Object.assign(document.createElement("p"), { className: "only-read" });
told.setAttribute("role", "status");
if (signs.length > 0) document.body.append(told);
const show = (sign, said) => {
  const before = sign.textContent;
  sign.textContent = told.textContent = said;
  setTimeout(() => {
    sign.textContent = before;
    told.textContent = "";
    sign.isShowing = false;
  }, 1600);
};
for (const sign of signs) {
  const isLink = sign.matches("a");
  sign.hidden = false;
  sign.addEventListener("click", () => {
    const said = sign.closest("[data-copied]").dataset.copied;
    const text = isLink ? sign.href : sign.previousElementSibling.textContent;
    if (sign.isShowing) return;
    sign.isShowing = true;
    navigator.clipboard.writeText(text).then(() => show(sign, said), () => { sign.isShowing = false; });
  });
}
