/** Section marks and checks happen on the lesson's own page instead of by leaving it. */
export function enhanceLesson(lesson: HTMLElement): void {
  const slug = lesson.dataset.lesson ?? "";
  for (const form of lesson.querySelectorAll<HTMLFormElement>("form.section-done")) form.addEventListener("submit", (event) => void mark(event, slug, form));
  for (const form of lesson.querySelectorAll<HTMLFormElement>("form.check-form")) {
    form.addEventListener("submit", (event) => void check(event, form));
  }
}

/** Shows which sections this person has read. */
export async function showMarks(lesson: HTMLElement): Promise<void> {
  const response = await fetch("/api/progress").catch(() => null);
  if (!response?.ok) return;
  // The shape of domain/progress/lesson-progress.ts.
  const { lessons } = (await response.json()) as { lessons: { lesson: string; sections: { id: string; done: boolean }[] }[] };
  const sections = lessons.find((entry) => entry.lesson === lesson.dataset.lesson)?.sections ?? [];
  for (const form of lesson.querySelectorAll<HTMLFormElement>("form.section-done")) turn(form, sections.some(({ id, done }) => id === form.dataset.section && done));
}

/** Shows a section as read or not; its button then does the other. */
function turn(form: HTMLFormElement, isDone: boolean): void {
  const button = form.querySelector("button");
  const word = form.querySelector("[role=status]");
  const field = form.querySelector<HTMLInputElement>("input[name=done]");
  if (!button || !word || !field) return;
  button.dataset.mark ??= button.textContent ?? "";
  button.textContent = isDone ? (form.dataset.undoText ?? "") : button.dataset.mark;
  word.textContent = isDone ? (form.dataset.doneText ?? "") : "";
  field.value = isDone ? "no" : "yes";
}

async function mark(event: SubmitEvent, slug: string, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  const done = form.querySelector<HTMLInputElement>("input[name=done]")?.value === "yes";
  const response = await fetch(`/api/lessons/${slug}/progress`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ section: form.dataset.section, done }),
  }).catch(() => null);
  if (response?.ok) turn(form, done);
  else showOffline(form.querySelector("[role=status]"));
}

/**
 * Posts the form as it is; the server goes on to the page with the explanation, and that part of it is shown here.
 * One renderer for both ways.
 */
async function check(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  const place = form.querySelector(".check-answer");
  const button = form.querySelector("button");
  if (!place || !button) return;
  button.disabled = true;
  // Everything a form of ours holds is text.
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  const response = await fetch(form.action, { method: "POST", body: fields }).catch(() => null);
  button.disabled = false;
  if (!response?.ok) return showOffline(place);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const explanation = page.querySelector(".explanations");
  place.replaceChildren(explanation ?? noticeFrom(page));
}

function noticeFrom(page: Document): HTMLElement {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.textContent = page.querySelector(".lead")?.textContent ?? "";
  return notice;
}

/** The page's own words for "no network" say what is safe. */
function showOffline(place: Element | null): void {
  if (place) place.textContent = document.querySelector("[data-offline-line]")?.textContent ?? "";
}
