import type { Injector } from "@univerjs/core";
import { AstTreeBuilder, Interpreter, Lexer, LexerNode } from "@univerjs/engine-formula";
import type { Cell } from "../../functions/cells";
import { readResult } from "./values";

/** What a formula gives at the cell that the runtime was set to, an empty one as 0; null where it cannot be read. */
export async function interpret(injector: Injector, formula: string): Promise<Cell | Cell[][] | null> {
  const interpreter = injector.get(Interpreter);
  const words = injector.get(Lexer).treeBuilder(formula);
  const node = words instanceof LexerNode ? injector.get(AstTreeBuilder).parse(words) : null;
  if (!node) return null;
  const step = { node, refOffsetX: 0, refOffsetY: 0 };
  return readResult(
    interpreter.checkAsyncNode(node) ? await interpreter.executeAsync(step) : interpreter.execute(step),
  );
}
