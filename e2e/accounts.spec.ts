import type { BrowserContext, Page } from "@playwright/test";
import { type Locale, locales } from "@/domain/locale";
import { openStored } from "./attempt-records";
import { lessonCalled } from "./content-files";
import { expect, startQuiz, test, wordsIn } from "./fixtures";
import { addSessionCookie, freshUsername, openDevice, sessionCookieName, signInByRow, signInFreshAccount } from "./sign-in";

const slug = "what-the-article-reports";
const sections = lessonCalled(slug).lesson.sections;
const password = "a long enough password";
const t = wordsIn("en");

const me = async (context: BrowserContext) => (await context.request.get("/api/me")).json();

async function fillForm(page: Page, locale: Locale, kind: "sign-in" | "sign-up", username: string, secret = password): Promise<void> {
  const words = wordsIn(locale);
  await page.goto(`/${locale}/${kind}`);
  await page.getByLabel(words("account.username"), { exact: true }).fill(username);
  await page.getByLabel(words("account.password"), { exact: true }).fill(secret);
  await page.getByRole("main").getByRole("button", { name: words(`nav.${kind}`), exact: true }).click();
}

async function answer(page: Page, count: number, locale: Locale = "en"): Promise<string> {
  const attemptId = await startQuiz(page, slug, locale);
  const { items } = await (await page.request.post(`/api/quizzes/${slug}/attempts`, { data: {} })).json();
  const fitting = items.filter(({ kind }: { kind: string }) => kind === "choice" || kind === "true-false").slice(0, count);
  expect(fitting).toHaveLength(count);
  const events = fitting.map(({ itemId, kind, prompt }: { itemId: string; kind: string; prompt: { options: { id: string }[] } }) => ({
    id: `given-${itemId}`,
    type: "answer-saved",
    itemId,
    response: kind === "choice" ? { chosen: [prompt.options[0]?.id] } : { answer: true },
    at: Date.now(),
  }));
  expect((await page.request.post(`/api/attempts/${attemptId}/events`, { data: { events } })).status()).toBe(200);
  return attemptId;
}

async function markRead(page: Page, section: number): Promise<void> {
  const data = { section: sections[section]?.id, done: true };
  expect((await page.request.put(`/api/lessons/${slug}/progress`, { data })).status()).toBe(200);
}

const openLink = (page: Page, answered: number, locale: Locale = "en") =>
  page.getByRole("link", { name: wordsIn(locale)("progress.go-on", { answered }) });

for (const locale of locales) {
  test(`a guest who signs up keeps what was done, and is asked for no e-mail (${locale})`, async ({ page, context, faults }) => {
    faults.provoke(/404.*\/attempts\//);
    const words = wordsIn(locale);
    const attemptId = await answer(page, 2, locale);
    await markRead(page, 0);
    await page.goto(`/${locale}/progress`);
    await expect(openLink(page, 2, locale)).toBeVisible();
    await page.getByRole("main").getByRole("link", { name: words("nav.sign-up"), exact: true }).click();
    await page.waitForURL(`**/${locale}/sign-up`);
    await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(2);
    await expect(page.locator("input[type=email]")).toHaveCount(0);

    const username = freshUsername(locale === "ar" ? "قارئ" : "reader");
    await fillForm(page, locale, "sign-up", username);
    await page.waitForURL(`**/${locale}/progress`);
    await expect(page.getByRole("banner").getByRole("link", { name: username })).toBeVisible();
    await expect(page.getByText(words("progress.sections", { done: 1, count: sections.length })).first()).toBeVisible();
    await openLink(page, 2, locale).click();
    await page.waitForURL(`**/${locale}/attempts/${attemptId}`);
    await expect(page.getByText(words("attempt.answered", { answered: 2, count: lessonCalled(slug).lesson.quiz.questions.length }))).toBeVisible();
    expect(await me(context)).toMatchObject({ kind: "account", displayName: username, locale });

    await page.getByRole("link", { name: username }).click();
    await page.getByRole("button", { name: words("settings.sign-out-here"), exact: true }).click();
    await page.waitForURL(`**/${locale}`);
    expect(await me(context)).toMatchObject({ id: null, kind: "guest" });
    await page.goto(`/${locale}/progress`);
    await expect(page.getByText(words("progress.empty"))).toBeVisible();
    await page.goto(`/${locale}/attempts/${attemptId}`);
    await expect(page.getByRole("heading", { name: words("not-found.title") })).toBeVisible();
  });
}

test("signing in on another device joins the work of both; the open attempt that is further goes on", async ({ page, browser }) => {
  const username = freshUsername();
  const first = await answer(page, 1);
  await markRead(page, 0);
  await fillForm(page, "en", "sign-up", username);
  await page.waitForURL("**/en/progress");

  const phone = await openDevice(browser);
  const onPhone = await phone.newPage();
  const further = await answer(onPhone, 3);
  await markRead(onPhone, 1);
  await fillForm(onPhone, "en", "sign-in", username);
  await onPhone.waitForURL("**/en/progress");
  await expect(openLink(onPhone, 3)).toHaveAttribute("href", `/en/attempts/${further}`);
  await expect(onPhone.getByText(t("progress.sections", { done: 2, count: sections.length })).first()).toBeVisible();

  await page.reload();
  await expect(openLink(page, 3)).toHaveAttribute("href", `/en/attempts/${further}`);
  expect(first).not.toBe(further);

  const tablet = await openDevice(browser);
  const onTablet = await tablet.newPage();
  await answer(onTablet, 2);
  await fillForm(onTablet, "en", "sign-in", username);
  await onTablet.waitForURL("**/en/progress");
  await expect(openLink(onTablet, 3)).toHaveAttribute("href", `/en/attempts/${further}`);
  await Promise.all([phone.close(), tablet.close()]);
});

test("a wrong password, an unknown name and a taken name are each said on the form", async ({ page, context }) => {
  const username = freshUsername();
  const data = { username, password, locale: "en" };
  expect((await context.request.post("/api/accounts", { data })).status()).toBe(201);
  await context.clearCookies();
  const notice = page.getByRole("main").getByRole("alert");
  await fillForm(page, "en", "sign-in", username, "not the password");
  await expect(notice).toHaveText(t("problem.wrong-password"));
  await fillForm(page, "en", "sign-in", freshUsername("nobody"));
  await expect(notice).toHaveText(t("problem.wrong-password"));
  await fillForm(page, "ar", "sign-up", username.toUpperCase());
  await expect(notice).toHaveText(wordsIn("ar")("problem.username-taken"));
  expect(await me(context)).toMatchObject({ id: null });
});

test("signing out everywhere ends the other devices at their next click", async ({ page, context, browser }) => {
  const database = await openStored();
  const { userId, username } = await signInFreshAccount(context, database);
  const phone = await openDevice(browser);
  await signInByRow(phone, database, userId);
  database.close();
  const onPhone = await phone.newPage();
  await onPhone.goto("/en/settings");
  await expect(onPhone.getByRole("heading", { name: username })).toBeVisible();

  await page.goto("/en/settings");
  await page.getByRole("button", { name: t("settings.sign-out-everywhere"), exact: true }).click();
  await page.waitForURL("**/en");
  await onPhone.getByRole("banner").getByRole("link", { name: username }).click();
  await onPhone.waitForURL("**/en/sign-in");
  expect(await me(phone)).toMatchObject({ id: null });
  await phone.close();
});

test("a new password ends every other session and the old password", async ({ page, context, browser }) => {
  const username = freshUsername();
  const newPassword = "another password altogether";
  expect((await context.request.post("/api/accounts", { data: { username, password, locale: "en" } })).status()).toBe(201);
  const phone = await openDevice(browser);
  expect((await phone.request.post("/api/session", { data: { username, password } })).status()).toBe(200);
  expect(await me(phone)).toMatchObject({ displayName: username });

  await page.goto("/en/settings");
  const change = async (old: string) => {
    await page.getByLabel(t("settings.old-password"), { exact: true }).fill(old);
    await page.getByLabel(t("settings.new-password"), { exact: true }).fill(newPassword);
    await page.getByRole("button", { name: t("settings.change-password"), exact: true }).click();
  };
  await change("not the password");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(t("problem.wrong-password"));
  expect(await me(phone)).toMatchObject({ displayName: username });
  await change(password);
  await expect(page.getByRole("status").filter({ hasText: t("settings.password-changed") })).toBeVisible();
  expect(await me(context)).toMatchObject({ displayName: username });
  expect(await me(phone)).toMatchObject({ id: null });
  expect((await phone.request.post("/api/session", { data: { username, password } })).status()).toBe(409);
  expect((await phone.request.post("/api/session", { data: { username, password: newPassword } })).status()).toBe(200);
  await phone.close();
});

test("a copied cookie is dead after signing out, by our door or by next-auth's", async ({ browser }) => {
  const username = freshUsername();
  const device = await openDevice(browser);
  const thief = await openDevice(browser);
  expect((await device.request.post("/api/accounts", { data: { username, password, locale: "en" } })).status()).toBe(201);
  const { attemptId } = await (await device.request.post(`/api/quizzes/${slug}/attempts`, { data: {} })).json();
  const leave = {
    ours: () => device.request.delete("/api/session"),
    nextAuth: async () => {
      const { csrfToken } = await (await device.request.get("/api/auth/csrf")).json();
      return device.request.post("/api/auth/signout", { form: { csrfToken, json: "true" } });
    },
  };
  for (const way of ["ours", "nextAuth"] as const) {
    expect((await device.request.post("/api/session", { data: { username, password } })).status()).toBe(200);
    const copied = (await device.cookies()).find(({ name }) => name === sessionCookieName);
    await thief.clearCookies();
    await addSessionCookie(thief, copied?.value ?? "");
    expect(await me(thief), way).toMatchObject({ displayName: username });
    expect((await leave[way]()).status(), way).toBe(200);
    expect(await me(device), way).toMatchObject({ id: null });

    expect(await me(thief), way).toMatchObject({ id: null, kind: "guest" });
    expect((await thief.request.get(`/api/attempts/${attemptId}`)).status(), way).toBe(401);
    expect((await thief.request.get(`/en/attempts/${attemptId}`)).status(), way).toBe(404);
    expect(await (await thief.request.get("/api/auth/session")).json(), way).toEqual({});
  }
  await Promise.all([device.close(), thief.close()]);
});

test("an account works without JavaScript", async ({ browser }) => {
  const device = await openDevice(browser, { javaScriptEnabled: false });
  const page = await device.newPage();
  const username = freshUsername();
  await fillForm(page, "en", "sign-up", username);
  await page.waitForURL("**/en/progress");
  await page.goto("/en/settings");
  await expect(page.getByRole("heading", { name: username })).toBeVisible();
  await page.getByRole("button", { name: t("settings.sign-out-here"), exact: true }).click();
  await page.waitForURL("**/en");
  await fillForm(page, "en", "sign-in", username, "not the password");
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(t("problem.wrong-password"));
  await fillForm(page, "en", "sign-in", username);
  await page.waitForURL("**/en/progress");
  expect(await me(device)).toMatchObject({ kind: "account", displayName: username });
  await device.close();
});

test("next-auth's own routes sign in, bring a guest's work along, and offer no provider without keys", async ({ browser }) => {
  const username = freshUsername();
  const [home, away] = [await openDevice(browser), await openDevice(browser)];
  const made = await home.request.post("/api/accounts", { data: { username, password, locale: "en" } });
  const { id } = await made.json();
  expect(Object.keys(await (await away.request.get("/api/auth/providers")).json())).toEqual(["credentials"]);
  const { attemptId } = await (await away.request.post(`/api/quizzes/${slug}/attempts`, { data: {} })).json();

  const { csrfToken } = await (await away.request.get("/api/auth/csrf")).json();
  const signIn = (secret: string) =>
    away.request.post("/api/auth/callback/credentials", { form: { csrfToken, username, password: secret, json: "true" } });
  expect((await signIn("not the password")).status()).toBe(401);
  expect(await me(away)).toMatchObject({ kind: "guest" });
  expect((await signIn(password)).status()).toBe(200);
  expect(await me(away)).toMatchObject({ id, kind: "account" });
  expect((await home.request.get(`/api/attempts/${attemptId}`)).status()).toBe(200);
  await Promise.all([home.close(), away.close()]);
});
