/** A labelled line of text with a hint. The browser's own completion and spelling are off: they would give answers away. */
export function TextField({
  label,
  hint,
  name,
  defaultValue,
  maxLength,
}: {
  label: string;
  hint: string;
  name: string;
  defaultValue?: string;
  maxLength: number;
}) {
  const hintId = `${name}-hint`;
  return (
    <div className="text-field">
      <label className="text-field-label" htmlFor={name}>
        {label}
      </label>
      <p className="text-field-hint" id={hintId}>
        {hint}
      </p>
      <input
        className="text-field-input"
        type="text"
        id={name}
        name={name}
        defaultValue={defaultValue}
        maxLength={maxLength}
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={hintId}
      />
    </div>
  );
}
