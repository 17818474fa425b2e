import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  BootChoice,
  compareQuantities,
  ImageChoice,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 240px), 1fr))',
      gap: theme.spacing(1),
    },
    card: {
      margin: 0,
      padding: theme.spacing(0.5, 1.5, 0.5, 0),
      alignItems: 'flex-start',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      overflowWrap: 'anywhere',
      '&:focus-within': {
        outline: `2px solid ${theme.palette.primary.main}`,
      },
    },
    text: { padding: theme.spacing(1, 0), minWidth: 0 },
    title: { fontWeight: 600 },
  }),
  { name: 'KubevirtImageCards' },
);

const SMALLEST_SIZE = '10Gi';

/**
 * What choosing an image means for the root disk.
 *
 * @internal
 */
export function imageChoice(image: ImageChoice): BootChoice {
  const { origin, name, namespace, url = '' } = image;
  const size =
    image.size && (compareQuantities(image.size, SMALLEST_SIZE) ?? 0) > 0
      ? image.size
      : SMALLEST_SIZE;
  if (origin === 'cluster') {
    return { from: 'dataSource', name, namespace, size };
  }
  return url.startsWith('docker://')
    ? { from: 'registry', image: url.slice('docker://'.length), size }
    : { from: 'url', url, size };
}

/**
 * The images that are offered, as cards with what is known of them.
 *
 * @internal
 */
export function ImageCards(props: {
  id: string;
  images: ImageChoice[];
  value: BootChoice | undefined;
  onChange: (choice: BootChoice) => void;
}) {
  const { id, images, value, onChange } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const keyOf = (choice: BootChoice) =>
    JSON.stringify({ ...choice, size: undefined });
  return (
    <RadioGroup
      id={id}
      name={id}
      aria-label={t('form.what.images')}
      className={classes.root}
      value={value ? keyOf(value) : ''}
      onChange={event => {
        const image = images.find(
          each => keyOf(imageChoice(each)) === event.target.value,
        );
        if (image) {
          onChange(imageChoice(image));
        }
      }}
    >
      {images.map(image => (
        <FormControlLabel
          key={`${image.origin}/${image.namespace}/${image.name}`}
          className={classes.card}
          value={keyOf(imageChoice(image))}
          disabled={!image.ready}
          control={<Radio color="primary" size="small" />}
          label={
            <div className={classes.text}>
              <Typography variant="body2" className={classes.title}>
                {image.title}
              </Typography>
              <ImageFacts image={image} />
            </div>
          }
        />
      ))}
    </RadioGroup>
  );
}

function ImageFacts({ image }: { image: ImageChoice }) {
  const { t } = useTexts();
  const { namespace, name, user, size, ready, message } = image;
  const facts = [
    image.description,
    image.origin === 'cluster'
      ? t('form.boot.dataSource', { name: `${namespace}/${name}` })
      : t('form.boot.catalog'),
    user && t('form.boot.imageUser', { user }),
    size && t('form.boot.imageSize', { size }),
    !ready && t('form.boot.notReady', { message: message ?? '' }),
  ];
  return (
    <>
      {facts.filter(Boolean).map(fact => (
        <Typography key={String(fact)} variant="body2" color="textSecondary">
          {fact}
        </Typography>
      ))}
    </>
  );
}
