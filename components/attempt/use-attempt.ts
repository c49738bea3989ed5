import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import type { AttemptStanding, AttemptView, ItemStanding } from "@/domain/attempt/view";
import type { Locale } from "@/domain/locale";
import { questionFormOf } from "@/questions/forms";
import type { QuestionKind } from "@/questions/kinds";

import { deviceStore } from "./device-store";
import { type Place, placeOf } from "./place";
import { type SaveState, Sender } from "./sender";
import { type ServerClock, useDeadline } from "./use-deadline";

/** What the learner has put so far, by item id, newer than the server's word. */
type LocalAnswers = ReadonlyMap<string, { response: unknown; at: number }>;

/** The attempt on this device: answers go to the device first, then to the server; what the server says comes back in. */
export function useAttempt({
  view,
  locale,
  startAt,
  form,
}: {
  view: AttemptView;
  locale: Locale;
  startAt: Place;
  form: RefObject<HTMLFormElement | null>;
}) {
  const { attemptId } = view;
  const [place, setPlace] = useState<Place>(startAt);
  const [standing, setStanding] = useState<AttemptStanding>(view);
  const [clock, setClock] = useState<ServerClock>(view);
  const [local, setLocal] = useState<LocalAnswers>(new Map());
  const [saveState, setSaveState] = useState<SaveState>({ at: "server" });
  const [problem, setProblem] = useState<string | null>(null);
  const [handingIn, setHandingIn] = useState(false);
  /** Counts the times answers came from outside the form's own controls, which then start afresh. */
  const [revision, setRevision] = useState(0);
  const kinds = useMemo(() => new Map(view.questions.map((question) => [question.itemId, question])), [view]);
  const answers = useRef(new Map<string, unknown>(view.items.map((item) => [item.itemId, item.response])));

  const resultPage = `/${locale}/attempts/${attemptId}/result`;

  const takeStanding = useCallback(
    (next: AttemptStanding) => {
      setStanding(next);
      // Handed in elsewhere, in another tab or on another device: there is nothing left to do here.
      if (next.status === "submitted") setSaveState({ at: "closed" });
      if (next.endedBy === "clock") location.replace(resultPage);
    },
    [resultPage],
  );

  const sender = useMemo(() => new Sender(attemptId, setSaveState, takeStanding), [attemptId, takeStanding]);

  const adopt = useCallback(
    (itemId: string, response: unknown) => {
      const question = kinds.get(itemId);
      const held = answers.current.get(itemId);
      if (!question || (held && questionFormOf(question.kind as QuestionKind).isSame(held, response))) return false;
      answers.current.set(itemId, response);
      setLocal((before) => new Map(before).set(itemId, { response, at: Date.now() }));
      return true;
    },
    [kinds],
  );

  const readForm = useCallback(
    (itemId: string): unknown => {
      const question = kinds.get(itemId);
      if (!question || !form.current) return undefined;
      const data = new FormData(form.current);
      const fields = (name: string) => data.getAll(`${itemId}.${name}`).map(String);
      return questionFormOf(question.kind as QuestionKind).fromForm(fields, question.prompt);
    },
    [kinds, form],
  );

  const keepAnswer = useCallback(
    (itemId: string, response: unknown) => {
      if (!adopt(itemId, response)) return false;
      sender.add({ id: uuid(), type: "answer-saved", itemId, response, at: Date.now() });
      return true;
    },
    [adopt, sender],
  );

  // Answered before this script ran: only the form's controls know it. They hold nothing else that the server does not
  // know, since the form is not one that the browser fills in again.
  useEffect(() => {
    for (const { itemId, kind } of view.questions) {
      const response = readForm(itemId);
      const isNew = answers.current.get(itemId) !== null || !questionFormOf(kind as QuestionKind).isBlank(response);
      if (isNew && !view.items.find((item) => item.itemId === itemId)?.locked) keepAnswer(itemId, response);
    }
  }, [view, readForm, keepAnswer]);

  // What an earlier visit left on the device is newer than the page the server made.
  useEffect(() => {
    const restore = async () => {
      const waiting = deviceStore.waiting(attemptId);
      if (waiting.length === 0) return;
      const changed = waiting.filter((event) => event.type === "answer-saved" && adopt(event.itemId, event.response));
      if (changed.length > 0) setRevision((before) => before + 1);
      setSaveState({ at: "device", because: "waiting" });
      await sender.flush();
    };
    void restore();
  }, [attemptId, adopt, sender]);

  /** Sends what the device holds, then takes over how the server says the attempt stands. */
  const ask = useCallback(async () => {
    await sender.flush();
    const fresh = await fetch(`/api/attempts/${attemptId}`).catch(() => null);
    if (!fresh?.ok) return;
    // The same shape this page was made from.
    const now = (await fresh.json()) as AttemptView;
    setClock(now);
    // What still waits is newer than the server's word, as long as the server takes it.
    if (now.status === "open" && deviceStore.waiting(attemptId).length > 0) return;
    takeStanding(now);
    const changed = now.items.filter((item) => item.response !== null && adopt(item.itemId, item.response));
    if (changed.length > 0) setRevision((before) => before + 1);
  }, [attemptId, adopt, sender, takeStanding]);
  const { leftMs } = useDeadline(clock, ask);

  useEffect(() => {
    const resend = () => void sender.flush();
    const leave = () => sender.leave();
    const refresh = () => (document.visibilityState === "visible" ? ask() : leave());
    const fromHistory = () => setPlace(placeOf(new URLSearchParams(location.search).get("question"), view.questions.length));
    const fromCache = (event: PageTransitionEvent) => event.persisted && void refresh();
    addEventListener("online", resend);
    addEventListener("pagehide", leave);
    addEventListener("pageshow", fromCache);
    addEventListener("popstate", fromHistory);
    document.addEventListener("visibilitychange", refresh);
    return () => {
      removeEventListener("online", resend);
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", fromCache);
      removeEventListener("popstate", fromHistory);
      document.removeEventListener("visibilitychange", refresh);
      sender.stop();
    };
  }, [ask, sender, view.questions.length]);

  /** A control of the form changed: the answer is on the device before this returns. */
  const noteChange = (target: EventTarget) => {
    const itemId = target instanceof Element ? target.closest<HTMLElement>("[data-item]")?.dataset.item : undefined;
    if (itemId && keepAnswer(itemId, readForm(itemId))) setProblem(null);
  };

  const goTo = (to: Place) => {
    setPlace(to);
    setProblem(null);
    history.pushState(null, "", `?question=${to}`);
    void sender.flush();
    requestAnimationFrame(() => document.getElementById(to === "end" ? "hand-in" : `question-${to}`)?.focus());
  };

  /** Immediate behaviour: grades one question now. Needs the server, since no key is on the device. */
  const check = async (itemId: string) => {
    setProblem(null);
    await sender.flush();
    const request = { id: uuid(), type: "question-checked" as const, itemId, at: Date.now() };
    const response = await fetch(`/api/attempts/${attemptId}/events`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ events: [request] }),
    }).catch(() => null);
    if (!response) return setProblem("offline-check");
    const body = (await response.json()) as { state?: AttemptStanding; refused?: { reason: string }[] };
    if (body.state) takeStanding(body.state);
    setProblem(body.refused?.[0]?.reason ?? (response.ok ? null : "busy"));
  };

  const handIn = async () => {
    setHandingIn(true);
    setProblem(null);
    await sender.flush();
    const left = deviceStore.waiting(attemptId).length > 0;
    const response = left
      ? null
      : await fetch(`/api/attempts/${attemptId}/submission`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ id: uuid() }),
        }).catch(() => null);
    if (response?.ok) return location.assign(resultPage);
    setHandingIn(false);
    setProblem(response ? "busy" : "offline-hand-in");
  };

  const items = standing.items.map((item): ItemStanding => {
    const own = local.get(item.itemId);
    const question = kinds.get(item.itemId);
    if (!own || !question || item.locked) return item;
    const rules = questionFormOf(question.kind as QuestionKind);
    const filled = rules.isBlank(own.response) ? "blank" : rules.isComplete(own.response, question.prompt) ? "complete" : "partly";
    return { ...item, response: own.response, filled };
  });

  return { place, items, saveState, problem, handingIn, revision, leftMs, noteChange, goTo, check, handIn };
}
