import { enoughAttempts } from "@/domain/item-analysis/enough";
import { analysedAttempts, type QuizReport } from "@/domain/item-analysis/report";
import type { Locale } from "@/domain/locale";
import { ClassFrame, type ClassHead } from "@/components/classes/class-frame";
import type { Translate } from "@/components/shell/translator";
import { LabelledSelect } from "@/components/ui/labelled-select";
import { FigureList, type ShownFigure } from "./figure-list";
import { FormulaNotes } from "./formula-notes";
import { ItemOverview } from "./item-overview";
import { ItemSection } from "./item-section";

export type Analysed = { assignmentId: string; title: string; handedIn: number };

const quizFigures = ({ figures, advice }: QuizReport): ShownFigure[] => [
  { name: "mean", value: figures.mean, unit: "marks", advice: advice.mean },
  { name: "deviation", value: figures.standardDeviation, unit: "marks", advice: advice.standardDeviation },
  { name: "alpha", value: figures.alpha, unit: "percent", advice: advice.alpha },
  { name: "error-ratio", value: figures.errorRatio, unit: "percent", advice: advice.errorRatio },
  { name: "standard-error", value: figures.standardError, unit: "marks", advice: advice.standardError },
];

/** How a quiz and its questions worked, assignment by assignment, with what to do about each figure. */
export function QuestionsScreen({
  head,
  analysed,
  report,
  locale,
  t,
}: {
  head: ClassHead;
  analysed: readonly Analysed[];
  report: QuizReport | null;
  locale: Locale;
  t: Translate;
}) {
  const base = `/${locale}/classes/${head.id}`;
  return (
    <ClassFrame head={head} page="questions" locale={locale} t={t}>
      {analysed.length === 0 ? (
        <p>
          {t("analysis.no-work")} <a href={`${base}/assignments/new`}>{t("gradebook.to-assign")}</a>
        </p>
      ) : (
        <form className="inline-form analysis-choice no-print" method="get">
          <LabelledSelect
            name="assignment"
            label={t("analysis.assignment")}
            defaultValue={report?.assignmentId}
            options={analysed.map(({ assignmentId, title, handedIn }) => ({ value: assignmentId, text: t("analysis.assignment-entry", { title, count: handedIn }) }))}
          />
          <LabelledSelect
            name="attempts"
            label={t("analysis.attempts")}
            defaultValue={report?.which}
            options={analysedAttempts.map((which) => ({ value: which, text: t(`analysis.attempts.${which}`) }))}
          />
          <button className="button">{t("analysis.show")}</button>
        </form>
      )}
      {report && <Report report={report} questionPage={`${base}/assignments/${report.assignmentId}/questions`} t={t} />}
    </ClassFrame>
  );
}

function Report({ report, questionPage, t }: { report: QuizReport; questionPage: string; t: Translate }) {
  const { figures, items, leftOut } = report;
  const isFew = figures.attempts < enoughAttempts;
  return (
    <div className={isFew ? "analysis analysis-few" : "analysis"}>
      <h2>
        <bdi>{report.title}</bdi>
      </h2>
      <p>{t("analysis.count", { count: figures.attempts, possible: Math.round(figures.possible * 100) / 100 })}</p>
      {isFew && (
        <p className="notice">
          <strong>{t("analysis.too-few", { count: figures.attempts, least: enoughAttempts })}</strong> {t("analysis.few-attempts", { least: enoughAttempts })}
        </p>
      )}
      {leftOut > 0 && <p className="book-note">{t("analysis.left-out", { count: leftOut })}</p>}
      <div className="analysis-figures">
        <FigureList figures={quizFigures(report)} caption={t("analysis.quiz")} t={t} />
        <h2>{t("analysis.overview")}</h2>
        <ItemOverview items={items} t={t} />
        {items.map((item) => (
          <ItemSection key={item.itemId} item={item} questionPage={questionPage} t={t} />
        ))}
      </div>
      <FormulaNotes t={t} />
    </div>
  );
}
