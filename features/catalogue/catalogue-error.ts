/** The catalogue cannot be used as it is. The message says where, what is wrong and what is known; a command ends with 2 on it. */
export class CatalogueError extends Error {
  override name = 'CatalogueError'
}
