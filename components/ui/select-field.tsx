/** A labelled native select with an empty first choice, so that nothing is answered by default. */
export function SelectField({
  label,
  hideLabel,
  name,
  defaultValue,
  emptyText,
  options,
}: {
  label: string;
  /** The label is read aloud but not shown: the cell around it already says it. */
  hideLabel?: boolean;
  name: string;
  defaultValue?: string;
  emptyText: string;
  options: { value: string; text: string }[];
}) {
  return (
    <label className="select-field">
      <span className={hideLabel ? "visually-hidden" : undefined}>{label}</span>
      <select name={name} defaultValue={defaultValue ?? ""}>
        <option value="">{emptyText}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}
