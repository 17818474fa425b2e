/**
 * The two forms in which the Helm chart of virtual machines took its root
 * disk, by the chart's version: `0.1.1` with `dataVolume.template` and the
 * image as text, `0.1.2` with `dataVolume.source`, `pvc` and
 * `fromOCIRegistry` and the image as a map.
 *
 * @public
 */
export type ValuesForm = '0.1.1' | '0.1.2';
