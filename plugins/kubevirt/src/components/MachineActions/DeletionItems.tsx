import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { DeletionItem } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { QuantityText } from '../QuantityText';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: theme.spacing(0.5, 0, 0),
      paddingInlineStart: theme.spacing(2.5),
      overflowWrap: 'anywhere',
    },
    kind: { color: theme.palette.text.secondary },
  }),
  { name: 'KubevirtDeletionItems' },
);

/**
 * Objects that go or stay, with their sizes and who else uses them.
 *
 * @internal
 */
export function DeletionItems(props: { title: string; items: DeletionItem[] }) {
  const { title, items } = props;
  const classes = useStyles();
  const { t } = useTexts();
  if (items.length === 0) {
    return null;
  }
  return (
    <div>
      <Typography variant="subtitle2" component="h3">
        {title}
      </Typography>
      <ul className={classes.list}>
        {items.map(({ kind, name, size, usedBy = [] }) => (
          <li key={`${kind} ${name}`}>
            {name} <span className={classes.kind}>{kind}</span>
            {size && (
              <>
                {' '}
                <QuantityText quantity={size} />
              </>
            )}
            {usedBy.length > 0 && (
              <strong>
                {' '}
                {t('action.usedBy', {
                  names: usedBy.join(', '),
                  count: usedBy.length,
                })}
              </strong>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
