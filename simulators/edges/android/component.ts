/** A part of an app as Android names it: `org.example/org.example.Main`, in short `org.example/.Main`. */
export function fullComponent(component: string): string {
  const [name, className] = component.split('/')
  if (name === undefined || className === undefined) throw new Error(`"${component}" names no component. Write package/class.`)
  return className.startsWith('.') ? `${name}/${name}${className}` : component
}

export function shortComponent(component: string): string {
  const [name, className] = component.split('/')
  return className?.startsWith(`${name}.`) ? `${name}/${className.slice(name?.length)}` : component
}

export const packageOfComponent = (component: string): string => component.split('/')[0] ?? component
