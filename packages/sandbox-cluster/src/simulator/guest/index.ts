import { SimulatorContext } from '../SimulatorContext';
import { GuestPart } from './GuestPart';

/**
 * Plays the operating systems inside of the virtual machines.
 *
 * @internal
 */
export function playGuest(context: SimulatorContext): void {
  GuestPart.create(context);
}
