/** A radio button or a tick box whose whole row is the target (44 px). */
export function OptionField({
  label,
  ...input
}: {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  label: string;
  defaultChecked?: boolean;
}) {
  return (
    <label className="option-field">
      <input {...input} />
      <span>{label}</span>
    </label>
  );
}
