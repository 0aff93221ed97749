import type { Browser, BrowserContext } from "playwright-core";
import { openHostPage, type HostPage, type Send, type Served } from "./page";
import type { Personality } from "./personality";

interface Message {
  readonly _actionName: string;
  /** 0 calls, 1 asks for an event, 2 no longer wants it. */
  readonly _actionType: 0 | 1 | 2;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: {
    readonly ArrayData?: readonly unknown[];
    readonly DdaMethod?: { readonly DispatchId: number };
  };
}

/** The one method that everything of Excel's newer interface goes through. */
const executeRichApiRequest = 93;

/** Set in a request that may wait until the user has finished typing into a cell. */
const mayWait = 64;

/** What Office.js is told while the user is typing into a cell (ooeInvalidApiCallInContext). */
const inCellEditMode = 5004;

/** What Office.js is told of messages that are too large (ooeRequestPayloadSizeLimitExceeded and its like). */
const requestTooLarge = 5103;
const responseTooLarge = 5104;

export interface Channel {
  readonly host: HostPage;
  /** Tells the add-in of an event, if it asked to hear of it. */
  raise(event: string, data: object): void;
}

export interface Setting {
  readonly language: string;
  readonly personality: Personality;
  readonly served?: Served;
}

/** What Excel does with batches of calls. */
export interface Host {
  readonly run: (batch: string) => object;
  /** Null, or what ends the user's typing into a cell. */
  readonly typing: () => Promise<void> | null;
  /** Keeps an answer back for a while, as Excel does when it is busy. */
  readonly delay: () => Promise<void>;
}

/** Excel's side of the protocol between an add-in's frame and the page around it, as excel-web-16.00.debug.js shows it. */
export async function openChannel(
  browser: Browser | BrowserContext,
  { language, personality, served }: Setting,
  { run, typing, delay }: Host,
): Promise<Channel> {
  const wanted = new Set<string>();
  let conversation = "";
  let send: Send = () => undefined;

  const post = (message: object) =>
    send(JSON.stringify({ _messageType: 1, _errorCode: 0, _serializerVersion: 1, ...message }));

  const answer = async ({ _actionName, _actionType, _data }: Message): Promise<object> => {
    if (_actionType === 1) wanted.add(_actionName);
    if (_actionType === 2) wanted.delete(_actionName);
    if (_actionName === "ContextActivationManager_getAppContextAsync") {
      // A page that has just started listens to nothing yet.
      wanted.clear();
      return appContext(language, personality);
    }
    if (_actionName !== "executeMethod") return { Error: 0 };
    if (_data.DdaMethod?.DispatchId !== executeRichApiRequest) return { Error: 5001 };
    const edits = typing();
    if (edits && (Number(_data.ArrayData?.[6]) & mayWait) === 0) return { Error: inCellEditMode };
    await edits;
    const parts = _data.ArrayData?.[4] as string | string[];
    const batch = Array.isArray(parts) ? parts.join("") : parts;
    if (Buffer.byteLength(batch) > personality.payload) return { Error: requestTooLarge };
    const result = JSON.stringify(run(batch));
    await delay();
    if (Buffer.byteLength(result) > personality.payload) return { Error: responseTooLarge };
    return { Error: 0, Version: 1, Data: [200, [], result] };
  };

  const receive = (text: string, sendBack: Send) => {
    send = sendBack;
    const message = JSON.parse(text) as Message;
    const { _actionName, _conversationId, _correlationId } = message;
    conversation = _conversationId;
    void answer(message).then((_data) =>
      post({ _actionName, _conversationId, _correlationId, _responseType: 0, _data }),
    );
  };
  const host = await openHostPage(browser, language, receive, served);

  return {
    host,
    raise: (event, data) => {
      if (!wanted.has(event)) return;
      post({
        _actionName: event,
        _conversationId: conversation,
        _correlationId: -1,
        _responseType: 1,
        _data: data,
      });
    },
  };
}

/** What the add-in learns of Excel when it starts. */
function appContext(language: string, { api, runtime }: Personality): object {
  const supported = {
    ExcelApi: api,
    SharedRuntime: "1.1",
    CustomFunctionsRuntime: runtime,
    CustomFunctions: "1.9",
    DelayForCellEdit: "1.1",
  };
  return {
    _id: "addin",
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: "https://addin.example/book.xlsx",
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _hostFullVersion: "16.0.1.1",
    _requirementMatrix: JSON.stringify(supported),
    _addinName: "AI Footprint",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
