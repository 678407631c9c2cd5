import { connect, type Socket } from 'node:net'

/** Milliseconds. */
const patience = 400

/**
 * Tells the adb server on this machine of a phone, as an emulator does. Without effect if no server is there.
 * @param adbPort where the phone's adbd listens
 * @returns the call, which ends by itself
 */
export function announce(serverPort: number, adbPort: number): Socket {
  const socket = connect(serverPort, '127.0.0.1', () => socket.end(hostRequest(`host:emulator:${adbPort}`)))
  // No answer is waited for: the server connects, or does not.
  return socket.on('error', () => {}).setTimeout(patience, () => socket.destroy()).resume()
}

/** As adb's server takes requests: the length in four hexadecimal digits, then the text. */
function hostRequest(text: string): string {
  return text.length.toString(16).padStart(4, '0') + text
}
