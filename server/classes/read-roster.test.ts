import { describe, expect, it } from "vitest";
import { checkRoster } from "@/domain/classes/roster";
import { mostRosterBytes, mostRosterLines, readRoster } from "./read-roster";

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
/** The Arabic letters of Windows-1256 that the fixtures use, as its code page has them. */
const windows1256 = (text: string) =>
  Uint8Array.from(text, (letter) => ({ أ: 0xc3, ا: 0xc7, ة: 0xc9, ح: 0xcd, د: 0xcf, ر: 0xd1, س: 0xd3, م: 0xe3 })[letter] ?? letter.charCodeAt(0));

const rowsOf = (bytes: Uint8Array) => {
  const read = readRoster(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.rows;
};
const namesOf = (bytes: Uint8Array) => rowsOf(bytes).map(({ name }) => name);

describe("the encodings of a roster", () => {
  const text = "الاسم,group\r\nأحمد,Red\r\nسارة,\r\n";
  it.each<[string, Uint8Array]>([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", join([0xef, 0xbb, 0xbf], utf8(text))],
    ["UTF-16 little endian", join([0xff, 0xfe], utf16le(text))],
    ["UTF-16 big endian", join([0xfe, 0xff], utf16be(text))],
  ])("reads Arabic names from %s", (_encoding, bytes) => {
    expect(rowsOf(bytes)).toEqual([
      { line: 2, name: "أحمد", group: "Red", externalId: "" },
      { line: 3, name: "سارة", group: "", externalId: "" },
    ]);
  });

  it("knows the Windows-1256 bytes of its own fixture", () => {
    expect(new TextDecoder("windows-1256").decode(windows1256("أحمد سارة ا,"))).toBe("أحمد سارة ا,");
  });

  it.each<[string, Uint8Array]>([
    ["Arabic in Windows-1256", windows1256("name\r\nأحمد\r\nسارة\r\n")],
    ["one Latin-1 letter among plain ones", join(utf8("name\nZo"), [0xeb], utf8("\n"))],
    ["UTF-16 without its mark", utf16le("name\nSara\n")],
    ["UTF-16 cut in the middle of a letter", join([0xff, 0xfe], utf16le("name\nSara"), [0x41])],
    ["half a surrogate pair", join([0xff, 0xfe], utf16le("name\nSara\ud83e\n"))],
    ["UTF-8 cut in the middle of a letter", utf8("name\nسارة").slice(0, -1)],
    ["a workbook", join(utf8("PK\u0003\u0004"), [0x14, 0, 6, 0, 8, 0])],
  ])("refuses %s instead of guessing", (_what, bytes) => {
    expect(readRoster(bytes)).toEqual({ ok: false, reason: "roster-not-utf-8" });
  });
});

describe("the lines of a roster", () => {
  it.each([
    ["commas", "name,group,id\nSara,Red,1\nOmar,Blue,2\n"],
    ["semicolons", "name;group;id\nSara;Red;1\nOmar;Blue;2\n"],
    ["tabs", "name\tgroup\tid\nSara\tRed\t1\nOmar\tBlue\t2\n"],
    ["line ends of Windows", "name,group,id\r\nSara,Red,1\r\nOmar,Blue,2"],
    ["line ends of old Macs", "name,group,id\rSara,Red,1\rOmar,Blue,2\r"],
    ["quotes", '"name","group","id"\n"Sara","Red","1"\n"Omar","Blue","2"\n'],
    ["other columns between", "id,e-mail,Group,Student name\n1,s@x,Red,Sara\n2,o@x,Blue,Omar\n"],
    ["Arabic headings", "رقم الطالب,الشعبة,اسم الطالب\n1,Red,Sara\n2,Blue,Omar\n"],
  ])("are read with %s", (_what, text) => {
    expect(rowsOf(utf8(text))).toEqual([
      { line: 2, name: "Sara", group: "Red", externalId: "1" },
      { line: 3, name: "Omar", group: "Blue", externalId: "2" },
    ]);
  });

  it("need no headings: name, group, id", () => {
    expect(rowsOf(utf8("Sara\nOmar\n"))).toEqual([
      { line: 1, name: "Sara", group: "", externalId: "" },
      { line: 2, name: "Omar", group: "", externalId: "" },
    ]);
    expect(rowsOf(utf8("Sara;Red;7\n"))).toEqual([{ line: 1, name: "Sara", group: "Red", externalId: "7" }]);
  });

  it.each([
    ["First name,Last name\nSara,Haddad\nOmar,\n", ["Sara Haddad", "Omar"]],
    ["Surname;Forename\nHaddad;Sara\n", ["Sara Haddad"]],
    ["الاسم الأول,الكنية\nسارة,حداد\n", ["سارة حداد"]],
    ["name,nickname\nSara Haddad,Sasa\n", ["Sara Haddad"]],
    ["first_name,last_name,nickname\nSara,Haddad,Sasa\nOmar,Naser,\n", ["Sasa", "Omar Naser"]],
  ])("give one name each, joined of first and last where they stand apart: %j", (text, names) => {
    expect(namesOf(utf8(text))).toEqual(names);
  });

  it("are numbered as in an editor, blank lines and line breaks in quotes counted", () => {
    const rows = rowsOf(utf8('\nname,group\n\nSara,"Red\nor\nBlue"\n,\n"Omar, the ""tall""",Red\nHuda\n\n\n'));
    expect(rows.map(({ line, name }) => [line, name])).toEqual([
      [4, "Sara"],
      [8, 'Omar, the "tall"'],
      [9, "Huda"],
    ]);
  });

  it("keep a line without a name, to be reported", () => {
    expect(rowsOf(utf8("name,group\n,Red\n"))).toEqual([{ line: 2, name: "", group: "Red", externalId: "" }]);
  });

  it("take formulas as the text that they are", () => {
    expect(namesOf(utf8("name,group\n=cmd|' /C calc'!A0,Red\n+1,Red\n@SUM(1),Red\n"))).toEqual(["=cmd|' /C calc'!A0", "+1", "@SUM(1)"]);
  });

  it("say where a quote was left open", () => {
    const rows = rowsOf(utf8('name,group\nSara,Red\n"Omar,Blue\nHuda,Red\n'));
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([[2, undefined], [3, "broken-quotes"]]);
  });

  it("say where a name's own comma would have cut it", () => {
    const rows = rowsOf(utf8('name,group\nSara,Red,\nHaddad, Omar,Red\n"Aziz, Huda",Red\n'));
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([[2, undefined], [3, "too-many-cells"], [4, undefined]]);
  });

  it.each(["", "\n\n", " , \n", "name,group\n", "\ufeffname\r\n"])("are missing in %j, which is refused", (text) => {
    expect(readRoster(utf8(text))).toEqual({ ok: false, reason: "roster-empty" });
  });
});

describe("OneRoster's users.csv", () => {
  const v11 = [
    "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName",
    "u1,active,2026-08-01T00:00:00Z,true,o1,student,sara.h,,Sara,Haddad",
    "u2,tobedeleted,2026-08-01T00:00:00Z,true,o1,student,omar.n,,Omar,Naser",
    "u3,,,true,o1,teacher,ms.k,,Maha,Kurdi",
    "u4,,,false,o1,student,huda.a,,Huda,Aziz",
    'u5,,,TRUE,"o1,o2",Student,ziad.b,"{Fed:1},{State:2}",Ziad,Bakri',
  ].join("\r\n");

  it("gives the students of version 1.1, and reports who has left and who is none", () => {
    expect(rowsOf(utf8(v11)).map(({ line, name, externalId, problem }) => [line, name, externalId, problem])).toEqual([
      [2, "Sara Haddad", "u1", undefined],
      [3, "Omar Naser", "u2", "not-active"],
      [4, "Maha Kurdi", "u3", "not-a-student"],
      [5, "Huda Aziz", "u4", "not-active"],
      [6, "Ziad Bakri", "u5", undefined],
    ]);
  });

  it("gives everybody of version 1.2, which keeps roles elsewhere, and reads a roles column where there is one", () => {
    expect(namesOf(utf8("sourcedId,status,enabledUser,username,givenName,familyName\nu1,active,true,sara,Sara,Haddad\n"))).toEqual(["Sara Haddad"]);
    const rows = rowsOf(utf8('sourcedId,givenName,familyName,roles\nu1,Sara,Haddad,"aide,student"\nu2,Maha,Kurdi,"teacher,aide"\n'));
    expect(rows.map(({ problem }) => problem)).toEqual([undefined, "not-a-student"]);
  });
});

describe("the size of a roster", () => {
  const lines = (count: number) => utf8("name\r\n" + Array.from({ length: count - 1 }, (_, index) => `Student ${index}\r\n`).join(""));

  it("may be 10,000 lines, of which a class takes its 500", () => {
    const rows = rowsOf(lines(mostRosterLines));
    expect(rows).toHaveLength(9_999);
    expect(rows.at(-1)?.line).toBe(10_000);
    const { entries, problems } = checkRoster(rows, []);
    expect(entries).toHaveLength(500);
    expect(new Set(problems.map(({ problem }) => problem))).toEqual(new Set(["class-full"]));
  });

  it.each<[string, Uint8Array]>([
    ["10,001 lines", lines(mostRosterLines + 1)],
    ["10,001 lines inside one pair of quotes", utf8(`name\n"${"\n".repeat(mostRosterLines)}"`)],
    ["a byte over 1 MiB", utf8("x".repeat(mostRosterBytes + 1))],
  ])("may not be %s", (_what, bytes) => {
    expect(readRoster(bytes)).toEqual({ ok: false, reason: "roster-too-long" });
  });

  it.each<[string, string]>([
    ["letters", "x"],
    ["digits and dots", "1."],
    ["commas", ","],
    ["quotes", '"'],
    ["quotes that never close", ',"a'],
    ["quoted quotes", '"a"b'],
    ["spaces", " "],
    ["articles", "the "],
    ["accents", "\u0301"],
  ])("costs a moment and no minute when it is 256 KiB of %s", (_what, piece) => {
    const bytes = utf8(piece.repeat(Math.floor((256 * 1024) / utf8(piece).length)));
    const before = performance.now();
    const read = readRoster(bytes);
    if (read.ok) checkRoster(read.rows, []);
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});
