/** A tick box or radio button with its words, in a quiet line; the whole line is the target (44 px). */
export function TickField({
  label,
  hint,
  ...input
}: {
  type?: "checkbox" | "radio";
  name: string;
  value?: string;
  label: string;
  hint?: string;
  defaultChecked?: boolean;
  id?: string;
}) {
  return (
    <label className="tick-field">
      <input type="checkbox" {...input} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
