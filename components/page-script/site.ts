import { fetchMe, showAccount } from "./account-link";
import { keepPage } from "./keep-page";
import { showLateAnswers } from "./late-answers";
import { enhanceLesson, showMarks } from "./lesson";
import { watchNetwork } from "./network";
import { pointToOtherLanguage } from "./other-language";
import { proposeOwnTimeZone } from "./own-time-zone";

// The one script of pages made at build. Each part only improves what already works without it.
pointToOtherLanguage();
proposeOwnTimeZone();
watchNetwork();
showLateAnswers();
const lesson = document.querySelector<HTMLElement>("article[data-lesson]");
if (lesson) enhanceLesson(lesson);
void fetchMe().then((me) => {
  if (me) showAccount(me);
  // Somebody who never saved anything has no marks to fetch.
  if (lesson && me?.id) void showMarks(lesson);
});
if ("serviceWorker" in navigator && location.hostname) {
  addEventListener("load", () => void keepPage().catch(() => undefined));
}
