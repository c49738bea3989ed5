const space = "\u00a0";

/** Puts hard spaces into dates ("5 March 2020", "5 مارس/آذار 2020"), so that no line breaks inside one. */
export const keepDatesWhole = (text: string): string =>
  text
    .replace(/(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g, `$1${space}`)
    .replace(/\b(January|February|March|April|May|June|July|August|September|October|November|December) (?=\d)/g, `$1${space}`)
    .replace(/(\d{1,2}) (?=[\u0621-\u064a]+(?: [\u0621-\u064a]+)?\/[\u0621-\u064a])/g, `$1${space}`)
    .replace(/(\/[\u0621-\u064a]+(?: [\u0621-\u064a]+)?) (?=\d{4})/g, `$1${space}`);
