import { questionKinds } from "@/questions/kinds";
import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";
import { LabelledSelect } from "@/components/ui/labelled-select";

export type BankLessons = readonly { slug: string; title: string; count: number; objectives: readonly { id: string; text: string; count: number }[] }[];
export type BankChoice = { lesson?: string; objective?: string; kind?: string; text?: string };

/** The fields that narrow the bank down; `prefix` goes before their names where they are part of another form. */
export function BankFilterFields({ lessons, filter, prefix = "", t }: { lessons: BankLessons; filter: BankChoice; prefix?: string; t: Translate }) {
  const shown = lessons.filter(({ slug }) => !filter.lesson || slug === filter.lesson);
  const any = { value: "", text: t("bank.any") };
  return (
    <div className="field-pair">
      <LabelledSelect
        name={`${prefix}lesson`}
        label={t("bank.lesson")}
        defaultValue={filter.lesson ?? ""}
        options={[any, ...lessons.map(({ slug, title, count }) => ({ value: slug, text: t("bank.counted", { name: title, count }) }))]}
      />
      <LabelledSelect
        name={`${prefix}objective`}
        label={t("bank.objective")}
        defaultValue={filter.objective ?? ""}
        options={[any, ...shown.flatMap(({ objectives }) => objectives.map(({ id, text, count }) => ({ value: id, text: t("bank.counted", { name: text, count }) })))]}
      />
      <LabelledSelect
        name={`${prefix}kind`}
        label={t("bank.kind")}
        defaultValue={filter.kind ?? ""}
        options={[any, ...questionKinds.map((kind) => ({ value: kind, text: t(`question-kind.${kind}`) }))]}
      />
      <LabelledInput name={`${prefix}text`} label={t("bank.text")} defaultValue={filter.text ?? ""} maxLength={200} type="search" />
    </div>
  );
}
