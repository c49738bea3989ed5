import type { Translate } from "@/components/shell/translator";
import { LabelledInput } from "@/components/ui/labelled-input";

/** What a part of the form needs to show a field as it was filled in, with what is wrong with it. */
export type FormPart = {
  fields: URLSearchParams;
  /** The problem of a field in words; null when there is none. */
  problemOf: (name: string) => string | null;
  t: Translate;
};

/** A date and time as a clock in the class shows it. */
export function DateField({ name, fields, hint, problemOf, t }: FormPart & { name: "opensAt" | "dueAt" | "closesAt"; hint?: string }) {
  return <LabelledInput type="datetime-local" name={name} dir="ltr" label={t(`assignment.${name}`)} hint={hint} defaultValue={fields.get(name) ?? ""} problem={problemOf(name)} />;
}

/** Fields that cannot change any more: said in words, sent as they are. */
export function Kept({ fields, names, text }: { fields: URLSearchParams; names: readonly string[]; text: string }) {
  return (
    <>
      <p className="interface soft">{text}</p>
      {names.flatMap((name) => fields.getAll(name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />))}
    </>
  );
}
