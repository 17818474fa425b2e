import TextField from '@material-ui/core/TextField';

/** One that can be chosen. @internal */
export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
}

/**
 * A choice of one, by the browser's own means.
 *
 * @internal
 */
export function SelectInput(props: {
  id: string;
  label: string;
  value: string;
  options: SelectOption[];
  helperText?: string;
  /** Names it where the label alone does not. */
  description?: string;
  disabled?: boolean;
  required?: boolean;
  onChange: (value: string) => void;
}) {
  const { id, label, value, options, onChange } = props;
  return (
    <TextField
      id={id}
      label={label}
      value={value}
      helperText={props.helperText}
      disabled={props.disabled}
      required={props.required}
      onChange={event => onChange(event.target.value)}
      InputLabelProps={{ shrink: true }}
      SelectProps={{ native: true }}
      inputProps={{ 'aria-label': props.description }}
      select
      fullWidth
    >
      {options.map(option => (
        <option
          key={option.value}
          value={option.value}
          disabled={option.disabled}
        >
          {option.label}
        </option>
      ))}
    </TextField>
  );
}
