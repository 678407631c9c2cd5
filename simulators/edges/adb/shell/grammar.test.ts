import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expand } from './expand.ts'
import { parse, SyntaxFault, UnknownSyntax } from './grammar.ts'

const words = (line: string, variables: Record<string, string> = {}, paths: string[] = []): readonly string[] =>
  expand(parse(line).flatMap(({ command }) => command.words), { variables, paths })

// Expected values: what /bin/sh makes of `printf '<%s>' LINE`, and by hand for what is Android's own.
for (const [line, expected] of [
  ['a  b\tc', ['a', 'b', 'c']],
  [`'a b' "c d" e\\ f`, ['a b', 'c d', 'e f']],
  [`x'y'"z"`, ['xyz']],
  [`input text ''hi''`, ['input', 'text', 'hi']],
  [`input text ''\\(a\\'b\\)%sc''`, ['input', 'text', "(a'b)%sc"]],
  [`'' ""`, ['', '']],
  [`"a\\"b\\$c\\d"`, ['a"b$c\\d']],
  [`'a\\b'`, ['a\\b']],
  ['$', ['$']],
  ['a # b', ['a']],
  ['a#b', ['a#b']],
  ['[ -e /x ]', ['[', '-e', '/x', ']']],
] as const) {
  test(`the words of ${line}`, () => assert.deepEqual(words(line), expected))
}

test('variables are replaced, and split where they are not quoted', () => {
  const variables = { A: '1 2', B: '3' }
  assert.deepEqual(words('$A', variables), ['1', '2'])
  assert.deepEqual(words('"$A"', variables), ['1 2'])
  assert.deepEqual(words(`'$A'`, variables), ['$A'])
  assert.deepEqual(words('x${B}y$A-', variables), ['x3y1', '2-'])
  assert.deepEqual(words('$NONE "$NONE"', variables), [''])
})

test('patterns become the paths that they match', () => {
  const paths = ['/a/1.txt', '/a/2.txt', '/a/b/3.txt']
  assert.deepEqual(words('ls /a/*', {}, paths), ['ls', '/a/1.txt', '/a/2.txt'])
  assert.deepEqual(words('/a/?.txt', {}, paths), ['/a/1.txt', '/a/2.txt'])
  assert.deepEqual(words(`'/a/*'`, {}, paths), ['/a/*'])
  assert.deepEqual(words('/none/*', {}, paths), ['/none/*'])
})

test('commands in their order, and what each depends on', () => {
  assert.deepEqual(parse('a;b && c || d;').map(({ after }) => after), ['anything', 'anything', 'success', 'failure'])
  assert.deepEqual(parse('a\nb\n').length, 2)
  assert.deepEqual(parse('').length, 0)
  assert.deepEqual(parse(' # nothing').length, 0)
})

test('redirections and assignments', () => {
  const [item] = parse(`A=1 B= cmd x 2>&1 >/f 2>> '/g h' </dev/null`)
  assert.deepEqual(item?.command.assignments.map(({ name }) => name), ['A', 'B'])
  assert.deepEqual(item?.command.words.length, 2)
  assert.deepEqual(item?.command.redirects.map((one) => [one.type, 'from' in one ? one.from : 0]), [['stream', 2], ['file', 1], ['file', 2], ['input', 0]])
})

for (const line of ["a 'b", 'a "b', '; a', '&& a', 'a &&', 'a ;; b', 'a >']) {
  test(`nonsense: ${line}`, () => assert.throws(() => parse(line), SyntaxFault))
}

for (const line of ['a | b', 'a &', 'a << b', '$(a)', '`a`', '"`a`"', '(a)', 'if a', '! a', '{ a', '$1', '${a:-b}', 'a 2>&3']) {
  test(`refused: ${line}`, () => assert.throws(() => parse(line), UnknownSyntax))
}
