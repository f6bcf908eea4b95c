import styles from './SearchField.module.css';

export interface SearchFieldProps {
  /** What can be looked for. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Words that would find something. */
  readonly placeholder?: string;
}

/** A field that narrows the list below it as one types. */
export const SearchField = ({ label, value, onChange, placeholder }: SearchFieldProps) => (
  <label className={styles.field}>
    <span>{label}</span>
    <input
      type="search"
      value={value}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      onChange={({ target }) => onChange(target.value)}
    />
  </label>
);
