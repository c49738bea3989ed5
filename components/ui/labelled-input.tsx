import type { InputHTMLAttributes } from "react";

/** A text input with its label above and a hint that is read with it. */
export function LabelledInput({
  label,
  hint,
  name,
  ...input
}: { label: string; hint?: string; name: string } & Omit<InputHTMLAttributes<HTMLInputElement>, "name" | "className">) {
  return (
    <div className="labelled-input">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} className="hint">
          {hint}
        </p>
      )}
      <input id={name} name={name} dir="auto" aria-describedby={hint ? `${name}-hint` : undefined} {...input} />
    </div>
  );
}
