import { showAccount } from "./account-link";
import { enhanceLesson } from "./lesson";
import { watchNetwork } from "./network";
import { pointToOtherLanguage } from "./other-language";

// The one script of pages made at build. Each part only improves what already works without it.
pointToOtherLanguage();
watchNetwork();
void showAccount();
const lesson = document.querySelector<HTMLElement>("article[data-lesson]");
if (lesson) enhanceLesson(lesson);
if ("serviceWorker" in navigator && location.hostname) {
  addEventListener("load", () => void navigator.serviceWorker.register("/service-worker.js").catch(() => undefined));
}
