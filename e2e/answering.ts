import { expect, type Locator, type Page } from "@playwright/test";
import type { AuthoredQuestion } from "@/content/schema";
import type { Locale, Localized } from "@/domain/locale";

type Line = { id: string; text: Localized };

/** The parts of prompts and keys that answering needs; content/schema.ts leaves both to the question types. */
type Stored = {
  prompt: {
    stem: Localized;
    multiple?: boolean;
    options?: Line[];
    rows?: Line[];
    items?: Line[];
    statements?: Line[];
    sources?: { id: string; label: Localized }[];
  };
  key: {
    right?: string[];
    answer?: boolean;
    pairs?: Record<string, string>;
    order?: string[];
    accepted?: { texts: string[]; fraction: number }[];
    answers?: Record<string, { claimant: string; way: string }>;
    cells?: Record<string, Record<string, string>>;
  };
};

/** One thing a learner does to one control. */
export type Entry = { control: Locator } & ({ does: "tick" } | { does: "choose"; value: string } | { does: "write"; text: string });

const ways = ["seen", "counted", "alleged", "denied"];

const stored = (question: AuthoredQuestion) => question as unknown as Stored;

export const stemOf = (question: AuthoredQuestion, locale: Locale): string => stored(question).prompt.stem[locale];

/** The question as a group of controls, named by its stem. */
export const questionGroup = (page: Page, question: AuthoredQuestion, locale: Locale): Locator =>
  page.getByRole("group", { name: stemOf(question, locale), exact: true });

/** What to enter for full marks. */
export function rightAnswer(page: Page, question: AuthoredQuestion, locale: Locale): Entry[] {
  const { prompt, key } = stored(question);
  const group = questionGroup(page, question, locale);
  const select = (name: string, value: string, exact = true): Entry => ({
    control: group.getByRole("combobox", { name, exact }),
    does: "choose",
    value,
  });
  switch (question.kind) {
    case "choice":
      return (prompt.options ?? []).filter(({ id }) => key.right?.includes(id)).map((option) => tick(group, option.text[locale], prompt.multiple));
    case "true-false":
      return [{ control: group.getByRole("radio").nth(key.answer ? 0 : 1), does: "tick" }];
    case "short-text":
      return [{ control: group.getByRole("textbox"), does: "write", text: acceptedText(key, locale) }];
    case "matching":
      return (prompt.rows ?? []).map((row) => select(row.text[locale], key.pairs?.[row.id] ?? ""));
    case "ordering":
      return (prompt.items ?? []).map((item) => select(item.text[locale], String((key.order ?? []).indexOf(item.id) + 1), false));
    case "corroboration":
      return (prompt.statements ?? []).flatMap((statement) =>
        (prompt.sources ?? []).map((source) =>
          select(`${statement.text[locale]} / ${source.label[locale]}`, key.cells?.[statement.id]?.[source.id] ?? ""),
        ),
      );
    case "attribution":
      return (prompt.statements ?? []).flatMap((statement): Entry[] => {
        const part = group.getByRole("group", { name: statement.text[locale], exact: true });
        const right = key.answers?.[statement.id];
        return [
          { control: part.getByRole("combobox"), does: "choose", value: right?.claimant ?? "" },
          { control: part.getByRole("radio").nth(ways.indexOf(right?.way ?? "")), does: "tick" },
        ];
      });
  }
}

/** One wrong tick, for questions with options. */
export function wrongAnswer(page: Page, question: AuthoredQuestion, locale: Locale): Entry[] {
  const { prompt, key } = stored(question);
  const group = questionGroup(page, question, locale);
  if (question.kind === "true-false") return [{ control: group.getByRole("radio").nth(key.answer ? 1 : 0), does: "tick" }];
  const wrong = prompt.options?.find(({ id }) => !key.right?.includes(id));
  if (!wrong) throw new Error(`${question.id} has no wrong option`);
  return [tick(group, wrong.text[locale], prompt.multiple)];
}

const tick = (group: Locator, name: string, multiple = false): Entry => ({
  control: group.getByRole(multiple ? "checkbox" : "radio", { name, exact: true }),
  does: "tick",
});

/** An accepted answer in the script of the language. */
function acceptedText(key: Stored["key"], locale: Locale): string {
  const texts = (key.accepted ?? []).filter(({ fraction }) => fraction === 1).flatMap((group) => group.texts);
  const arabic = /[\u0600-\u06ff]/;
  return texts.find((text) => arabic.test(text) === (locale === "ar")) ?? texts[0] ?? "";
}

export async function enter(entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.does === "tick") await entry.control.check();
    else if (entry.does === "choose") await entry.control.selectOption(entry.value);
    else await entry.control.fill(entry.text);
  }
}

/** What was entered stands in the controls. */
export async function expectEntered(entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.does === "tick") await expect(entry.control).toBeChecked();
    else await expect(entry.control).toHaveValue(entry.does === "choose" ? entry.value : entry.text);
  }
}

/** The same with Tab, arrows, Space and letters alone. */
export async function enterByKeyboard(page: Page, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) {
    if (entry.does === "tick") await tickByKeyboard(page, entry.control);
    else {
      await tabTo(page, entry.control);
      if (entry.does === "write") await page.keyboard.type(entry.text);
      else await chooseByKeyboard(page, entry.control, entry.value);
    }
  }
}

/** Tabs on until the control has the focus. Throws where Tab never leads there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await hasFocus(control)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${control}`);
}

const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement);

/** Tab enters a group of radio buttons at one of them; the arrows go on from there. */
async function tickByKeyboard(page: Page, control: Locator): Promise<void> {
  const isRadio = (await control.getAttribute("type")) === "radio";
  if (!isRadio) {
    await tabTo(page, control);
    return page.keyboard.press("Space");
  }
  const group = `input[name="${await control.getAttribute("name")}"]`;
  const ticked = page.locator(`${group}:checked`);
  await tabTo(page, (await ticked.count()) > 0 ? ticked : page.locator(group).first());
  if (await hasFocus(control)) return page.keyboard.press("Space");
  for (let presses = 0; presses < 10 && !(await control.isChecked()); presses++) await page.keyboard.press("ArrowDown");
}

async function chooseByKeyboard(page: Page, select: Locator, value: string): Promise<void> {
  const steps = await select.evaluate((element, wanted) => {
    const { options, selectedIndex } = element as HTMLSelectElement;
    return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
  }, value);
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
}
