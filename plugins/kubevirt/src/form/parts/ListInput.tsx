import { SettledInput } from './SettledInput';

/**
 * A list as text: words in a line, or lines.
 *
 * @internal
 */
export function ListInput(props: {
  id: string;
  label: string;
  helperText?: string;
  value: string[];
  separator: ' ' | '\n';
  disabled?: boolean;
  onChange: (value: string[]) => void;
}) {
  const { value, separator, onChange, ...rest } = props;
  const isLines = separator === '\n';
  return (
    <SettledInput
      {...rest}
      rows={isLines ? 2 : undefined}
      code
      value={value.join(separator)}
      onSettled={text => {
        const items = text
          .split(isLines ? '\n' : /[\s,]+/)
          .map(item => item.trim());
        onChange([...new Set(items.filter(Boolean))]);
      }}
    />
  );
}
