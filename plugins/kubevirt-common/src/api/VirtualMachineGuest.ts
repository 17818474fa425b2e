import { GuestView } from '../view';

/**
 * The answer to `GET /v1/virtual-machines/:cluster/:namespace/:name/guest`:
 * what the guest agent says now, with users and file systems.
 *
 * @public
 */
export interface VirtualMachineGuestResponse {
  guest: GuestView;
}
