import { Health } from '../view';

/**
 * A document of the search, of type `virtual-machine`. Every field is there in
 * every document, empty where there is nothing to say: an index knows the
 * fields of its first document alone.
 *
 * @public
 */
export type VirtualMachineDocument = {
  /** The virtual machine's title or name. */
  title: string;
  /** What it is, in a line. */
  text: string;
  /** The page of its entity. */
  location: string;
  authorization: { resourceRef: string };
  entityRef: string;
  cluster: string;
  namespace: string;
  name: string;
  description: string;
  /** The owner's entity reference. */
  owner: string;
  /** The system's entity reference. */
  system: string;
  /** KubeVirt's printableStatus when the document was made. */
  status: string;
  health: Health | '';
  headline: string;
  node: string;
  /** Of the guest. */
  os: string;
  /** Values with blanks between them, as in all fields that may have several. */
  addresses: string;
  macs: string;
  images: string;
  claims: string;
  devices: string;
  ports: string;
  labels: string;
  tags: string;
  /** What else somebody may type who looks for one of the values above. */
  words: string;
};
