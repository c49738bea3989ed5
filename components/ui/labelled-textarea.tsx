import type { TextareaHTMLAttributes } from "react";

/** Several lines of text with their label above. */
export function LabelledTextarea({
  label,
  hint,
  name,
  ...textarea
}: { label: string; hint?: string; name: string } & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "name" | "className">) {
  const id = textarea.id ?? name;
  return (
    <div className="labelled-input">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      <textarea id={id} name={name} dir="auto" rows={3} aria-describedby={hint ? `${id}-hint` : undefined} {...textarea} />
    </div>
  );
}
