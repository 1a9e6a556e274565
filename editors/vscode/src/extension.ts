// Starts `crowdlint lsp` and lets it speak. All that there is to know is in the server.

import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';

const LANGUAGES = [
  'html', 'liquid', 'xml', 'python', 'markdown', 'javascript', 'typescript', 'terraform', 'yaml', 'json', 'shellscript',
];

let client: LanguageClient | undefined;

/** The command of the settings, with the folder that is open in it. */
function command(): string {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
  return workspace.getConfiguration('crowdlint').get('command', 'crowdlint').replace('${workspaceFolder}', folder);
}

function made(): LanguageClient {
  const server: ServerOptions = { command: command(), args: ['lsp'] };
  const options: LanguageClientOptions = {
    // Files and texts not yet saved; cells come with their notebook.
    documentSelector: LANGUAGES.flatMap((language) => ['file', 'untitled'].map((scheme) => ({ scheme, language }))),
  };
  return new LanguageClient('crowdlint', 'crowdlint', server, options);
}

async function start(): Promise<void> {
  client = made();
  try {
    await client.start();
  } catch (error) {
    const settings = 'Open Settings';
    const said = `crowdlint does not start as \`${command()} lsp\`: python -m pip install 'crowdlint[lsp]', or name it in the settings.`;
    client.error(said, error, false);
    if ((await window.showErrorMessage(said, settings)) === settings) {
      await commands.executeCommand('workbench.action.openSettings', 'crowdlint.command');
    }
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  if (running?.needsStop()) {
    await running.stop();
  }
}

async function restart(): Promise<void> {
  await stop();
  await start();
}

export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('crowdlint.restart', restart),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('crowdlint.command') && restart()),
  );
  await start();
}

export function deactivate(): Promise<void> {
  return stop();
}
