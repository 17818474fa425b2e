import TextField from '@material-ui/core/TextField';

/**
 * A line of text, or more.
 *
 * @internal
 */
export function TextInput(props: {
  id: string;
  label: string;
  value: string;
  helperText?: string;
  placeholder?: string;
  rows?: number;
  code?: boolean;
  type?: 'text' | 'number' | 'password';
  error?: boolean;
  disabled?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  onChange: (value: string) => void;
}) {
  const { rows, code, onChange } = props;
  return (
    <TextField
      id={props.id}
      label={props.label}
      value={props.value}
      helperText={props.helperText}
      placeholder={props.placeholder}
      type={props.type}
      error={props.error}
      disabled={props.disabled}
      required={props.required}
      // A form begins with its first field.
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={props.autoFocus}
      onChange={event => onChange(event.target.value)}
      multiline={rows !== undefined}
      minRows={rows}
      maxRows={rows && rows * 3}
      InputLabelProps={{ shrink: true }}
      inputProps={{
        spellCheck: false,
        ...(props.type === 'password' && { autoComplete: 'new-password' }),
        ...(code && {
          style: { fontFamily: 'monospace', fontSize: '0.8125rem' },
        }),
      }}
      fullWidth
    />
  );
}
