import { AccessWay } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { CopyableCommand } from '../CopyableCommand';

/**
 * What to copy for a way. Each command by itself, for the first of two may
 * have to go on running while the second is used.
 *
 * @internal
 */
export function WayCommands(props: { way: AccessWay }) {
  const { id, title, commands, address } = props.way;
  const { t, word } = useTexts();
  const label = word('way', id, title);
  return (
    <>
      {commands.map((command, index) => (
        <CopyableCommand
          key={index}
          lines={[command]}
          label={
            commands.length === 1
              ? label
              : t('access.commandOf', { label, number: String(index + 1) })
          }
        />
      ))}
      {address && (
        <CopyableCommand
          lines={[address]}
          label={t('access.addressOf', { label })}
        />
      )}
    </>
  );
}
