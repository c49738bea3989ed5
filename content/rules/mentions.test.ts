import { describe, expect, it } from "vitest";
import { monthsIn, numbersIn, spelledNumbersIn } from "./mentions";

describe("numbers and months in a text", () => {
  it.each([
    ["More than 5,800 people", ["5800"]],
    ["2.5 million, 93 per cent", ["2.5", "93"]],
    ["from 00:01 on 6 March", ["00:01", "6"]],
    ["2-3 June, 2019–2020", ["2", "3", "2019", "2020"]],
    ["the M4 highway", []],
    ["report A/HRC/43/57", ["43", "57"]],
    ["٥٬٨٠٠ مدني في ٢٤ ساعة", ["5800", "24"]],
  ])("reads the numbers of %s", (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  it("reads number words above ten, and big ones as themselves", () => {
    expect(spelledNumbersIn("Two said twelve or twenty-five, not ten; nearly a million, tens of thousands")).toEqual(["12", "25", "million", "thousand"]);
    expect(spelledNumbersIn("two of ten", -1)).toEqual(["2", "10"]);
  });

  it("tells the month of May from the verb", () => {
    expect(monthsIn("He may go. May they come? Forces may advance.", "en")).toEqual([]);
    expect(monthsIn("on 5 May and in March", "en")).toEqual([3, 5]);
  });

  it("knows Arabic months by both names, with prefixes, and tells مارس from the verb", () => {
    expect(monthsIn("في يونيو/حزيران وفبراير", "ar")).toEqual([2, 6]);
    expect(monthsIn("تشرين الثاني 2019", "ar")).toEqual([11]);
    expect(monthsIn("مارس الضغط عليه", "ar")).toEqual([]);
    expect(monthsIn("في 5 مارس/آذار", "ar")).toEqual([3]);
  });
});
