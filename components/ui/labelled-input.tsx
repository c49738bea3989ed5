import type { InputHTMLAttributes } from "react";

/** A text input with its label above, and a hint and what is wrong with it, both read with it. */
export function LabelledInput({
  label,
  hint,
  problem,
  name,
  ...input
}: { label: string; hint?: string; problem?: string | null; name: string } & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "className">) {
  const id = input.id ?? name;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ");
  return (
    <div className="labelled-input">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <input id={id} name={name} dir="auto" aria-invalid={problem ? true : undefined} aria-describedby={described || undefined} {...input} />
      {problem && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  );
}
