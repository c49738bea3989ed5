import type { ClaimNote, TermNote } from "@/domain/claims/claim-note";
import { directionOf, type Locale } from "@/domain/locale";
import { keepDatesWhole } from "@/domain/text/keep-dates";
import { everyInline, type Inline } from "@/domain/text/lesson-text";
import type { Translate } from "@/components/shell/translator";
import { StatusMark } from "@/components/ui/status-mark";
import { ClaimNoteCard } from "./claim-note-card";

export type PassageContext = {
  /** The address of the lesson. */
  lesson: string;
  locale: Locale;
  t: Translate;
  claims: ReadonlyMap<string, ClaimNote>;
  terms: ReadonlyMap<string, TermNote>;
  /** Sets ids apart where a page shows two languages. */
  idPrefix?: string;
};

/** A mark must not begin a line alone: the word before it goes along. */
function splitLastWord(inlines: readonly Inline[]): [Inline[], string | null] {
  const last = inlines.at(-1);
  if (last?.kind !== "text") return [[...inlines], null];
  const cut = last.text.lastIndexOf(" ") + 1;
  return [[...inlines.slice(0, -1), { kind: "text", text: last.text.slice(0, cut) }], last.text.slice(cut)];
}

/** A paragraph with its notes beside it (wide) or opening in place below it (narrow). Links alone, no script. */
export function Passage({ id, inlines, as: Tag = "p", ...context }: PassageContext & { id: string; inlines: Inline[]; as?: "p" | "li" }) {
  const { lesson, locale, t, claims, terms, idPrefix = "" } = context;
  const marks = everyInline(inlines);
  const claimIds = [...new Set(marks.flatMap((inline) => (inline.kind === "claim" ? [inline.claim] : [])))];
  const termIds = [...new Set(marks.flatMap((inline) => (inline.kind === "term" ? [inline.term] : [])))];
  const anchor = (kind: string, mark: string) => `${idPrefix}${kind}-${id}-${mark}`;

  const render = (parts: Inline[]) =>
    parts.map((inline, index) => {
      switch (inline.kind) {
        case "text":
          return keepDatesWhole(inline.text);
        case "emphasis":
          return <em key={index}>{render(inline.inlines)}</em>;
        case "place":
          return <span key={index}>{inline.text}</span>;
        case "term":
          return (
            <a key={index} className="term" id={anchor("at", inline.term)} href={`#${anchor("term", inline.term)}`}>
              {inline.text}
            </a>
          );
        case "claim": {
          const note = claims.get(inline.claim);
          if (!note) throw new Error(`claim ${inline.claim} was not given to the page`);
          const first = marks.find((mark) => mark.kind === "claim" && mark.claim === inline.claim) === inline;
          const [words, lastWord] = splitLastWord(inline.inlines);
          return (
            <span key={index} className={`claim claim-${note.status}`}>
              {render(words)}
              <span className="nowrap">
                {lastWord}
                <a
                  className="claim-mark"
                  id={first ? anchor("at", note.id) : undefined}
                  href={`#${anchor("note", note.id)}`}
                  aria-label={t("claim.open", { status: t(`status.${note.status}`) })}
                >
                  <StatusMark status={note.status} />
                </a>
              </span>
            </span>
          );
        }
        default:
          return inline satisfies never;
      }
    });

  const body = (
    <>
      <Tag lang={locale} dir={directionOf(locale)}>
        {render(inlines)}
      </Tag>
      {claimIds.length + termIds.length > 0 && (
        <div className="margin" lang={locale} dir={directionOf(locale)}>
          {claimIds.map((claim) => (
            <ClaimNoteCard
              key={claim}
              note={claims.get(claim) as ClaimNote}
              lesson={lesson}
              id={anchor("note", claim)}
              backTo={`#${anchor("at", claim)}`}
              locale={locale}
              t={t}
            />
          ))}
          {termIds.map((term) => {
            const note = terms.get(term);
            if (!note) throw new Error(`term ${term} was not given to the page`);
            return (
              <aside key={term} className="note note-term" role="note" id={anchor("term", term)} tabIndex={-1} aria-label={note.term}>
                <p>
                  <strong>{note.term}</strong> <bdi className="soft">{note.otherTerm}</bdi>
                </p>
                <p>{note.definition}</p>
                <a className="note-close" href={`#${anchor("at", term)}`}>
                  {t("claim.close")}
                </a>
              </aside>
            );
          })}
        </div>
      )}
    </>
  );
  return <div className="passage">{body}</div>;
}
