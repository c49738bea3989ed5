import type { SelectHTMLAttributes } from "react";

/** A native select with its label above; the first option is chosen unless `defaultValue` says otherwise. */
export function LabelledSelect({
  label,
  hint,
  name,
  options,
  ...select
}: {
  label: string;
  hint?: string;
  name: string;
  options: readonly { value: string; text: string }[];
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, "name" | "className">) {
  const id = select.id ?? name;
  return (
    <div className="labelled-input">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <select id={id} name={name} aria-describedby={hint ? `${id}-hint` : undefined} {...select}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
