import { useEffect, useState } from 'react';
import { TextInput } from './TextInput';

/**
 * A line of text that counts when it is left, because what it stands for must
 * not change with each letter.
 *
 * @internal
 */
export function SettledInput(props: {
  id: string;
  label: string;
  value: string;
  helperText?: string;
  rows?: number;
  code?: boolean;
  disabled?: boolean;
  onSettled: (value: string) => void;
}) {
  const { value, onSettled, ...rest } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = () => {
    if (typed !== value) {
      onSettled(typed.trim());
    }
  };
  return (
    <div
      style={{ width: '100%' }}
      onBlur={settle}
      onKeyDown={event => event.key === 'Enter' && !rest.rows && settle()}
      role="presentation"
    >
      <TextInput {...rest} value={typed} onChange={setTyped} />
    </div>
  );
}
