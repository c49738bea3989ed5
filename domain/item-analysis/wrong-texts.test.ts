import { expect, it } from "vitest";
import { groupWrongTexts } from "./wrong-texts";

const text = (answer: string, fraction = 0) => ({ part: "text", answer, fraction });

it("groups wrong texts, the most frequent first and equals by text, and leaves right ones out", () => {
  const nearMiss = text("rescuers", 0.5);
  const given = [text("turkey"), text("white helmets", 1), text("russia"), nearMiss, text("turkey"), nearMiss, text("إدلب")];
  expect(groupWrongTexts(given)).toEqual([
    { text: "rescuers", fraction: 0.5, count: 2 },
    { text: "turkey", fraction: 0, count: 2 },
    { text: "russia", fraction: 0, count: 1 },
    { text: "إدلب", fraction: 0, count: 1 },
  ]);
});

it("has nothing to group where all was right or nothing was written", () => {
  expect(groupWrongTexts([text("white helmets", 1)])).toEqual([]);
  expect(groupWrongTexts([])).toEqual([]);
});

it("counts texts that are names every object inherits", () => {
  expect(groupWrongTexts([text("__proto__"), text("constructor"), text("__proto__")]).map(({ count }) => count)).toEqual([2, 1]);
});
