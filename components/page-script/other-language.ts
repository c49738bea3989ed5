/** The language switch leads to this very page in the other language, question and place included. */
export function pointToOtherLanguage(): void {
  const link = document.querySelector<HTMLAnchorElement>("a[data-other-language]");
  if (!link) return;
  const update = () => {
    link.href = location.pathname.replace(/^\/(en|ar)(?=\/|$)/, `/${link.hreflang}`) + location.search + location.hash;
  };
  update();
  // The address changes without a page load while a quiz is taken.
  link.addEventListener("click", update);
  link.addEventListener("focus", update);
}
