import { run } from "./run";

const json = (formula: string): unknown => JSON.parse(run(["eval", formula, "--json"]).out);

describe("ai-footprint eval", () => {
  it("prints the answer of a formula", () => {
    expect(run(["eval", '=AIENERGY("DGX A100",1250,720,,"article-2023")'])).toEqual({
      code: 0,
      out: "5850000\n",
      err: "",
    });
  });

  it("needs no equals sign", () => {
    expect(run(["eval", 'AICAPEX("DGX A100",1250)']).out).toBe("248750000\n");
  });

  it("knows Excel's own functions around ours", () => {
    expect(json('=SUM(AIENERGY("DGX A100",{1;2;3},720,,"article-2023"))*2')).toEqual({ value: 56160 });
    expect(json('=LET(x,AICAPEX("DGX A100",2),IF(x>1,TEXT(x,"#,##0"),""))')).toEqual({ value: "398,000" });
  });

  it("answers rows of cells where a formula spills", () => {
    expect(json('=AIENERGY("DGX A100",{1,2;3,4},720,,"article-2023")')).toEqual({
      value: [
        [4680, 9360],
        [14040, 18720],
      ],
    });
    expect(run(["eval", "={1,2;3,TRUE}"]).out).toBe("1\t2\n3\tTRUE\n");
  });

  it("answers an error with our message and exit code 1", () => {
    const { code, out, err } = run(["eval", '=AIENERGY("H100",1,720)', "--json"]);
    expect([code, err]).toEqual([1, ""]);
    expect(JSON.parse(out)).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("H100 SXM") as string,
    });
  });

  it("keeps the message through other functions, until one of them handles the error", () => {
    const plain = json('=AIENERGY("H100",1,720)');
    expect(plain).toHaveProperty("message");
    expect(json('=ROUND(SUM(AIENERGY("H100",1,720),1)*2,0)')).toEqual(plain);
    expect(run(["eval", '=IFERROR(AIENERGY("H100",1,720),-1)'])).toEqual({ code: 0, out: "-1\n", err: "" });
  });

  it("explains Excel's own errors too", () => {
    expect(json("=NOSUCHFUNCTION(1)")).toEqual({
      error: "#NAME?",
      message: "The formula uses a function or a name that is not known here.",
    });
  });

  it("fails the bad row of an array alone, and still ends with 1", () => {
    const { code, out } = run(["eval", '=AIENERGY({"DGX A100";"H100"},1,1,,"nameplate")', "--json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ value: [[6.5], [{ error: "#N/A" }]] });
  });

  it("writes the error of a single formula for people to standard error", () => {
    const { code, out, err } = run(["eval", '=AIENERGY("H100",1,720)']);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^#N\/A .*H100 SXM/);
  });

  it.each(["=SUM(1,", "=)(", "=", '="open', "=1+", "=SUM(1))", "={1;"])(
    "says that %s cannot be read",
    (formula) => {
      const { code, out } = run(["eval", formula, "--json"]);
      expect(code).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        error: "#VALUE!",
        message: expect.stringContaining("cannot be read") as string,
      });
    },
  );

  it("refuses a whole column with advice", () => {
    expect(json("=AIENERGY(A:A,1,720)")).toMatchObject({ error: "#VALUE!" });
  });

  it.each([[[]], [["nonsense"]], [["eval"]], [["eval", "=1", "--nonsense"]]])(
    "ends %j with exit code 2",
    (args) => {
      expect(run(args).code).toBe(2);
    },
  );
});
