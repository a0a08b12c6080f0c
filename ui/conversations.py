"""`policy-assistant conversations`: what was asked and is kept, and deleting it."""

from typing import Annotated

import typer

from assistant.office import open_office
from assistant.office.audit import Action
from assistant.settings import load_settings
from index.errors import PolicyError
from ui.access import this_login
from ui.console import AsJson, DataDir, err, out, print_json

app = typer.Typer(
    help="What was asked, where POLICY_KEEP_QUESTIONS keeps it in full.", no_args_is_help=True
)


class NoSuchConversation(PolicyError):
    pass


@app.command("list")
def list_(
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the latest first.")] = 20,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    """The conversations that are kept, each with its first question."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        office.journal.purge()
        conversations = office.journal.conversations(limit)
    if as_json:
        print_json([vars(conversation) for conversation in conversations])
        return
    for c in conversations:
        line = f"{c.id}  {c.last}  {c.questions}  {c.first}"
        out.print(line, markup=False, highlight=False, soft_wrap=True)


@app.command()
def delete(
    conversation: Annotated[str, typer.Argument(metavar="ID")], data_dir: DataDir = None
) -> None:
    """Delete a conversation: its questions, answers and feedback."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        deleted = office.journal.delete_conversation(conversation)
        if not deleted:
            raise NoSuchConversation(f"there is no conversation {conversation}")
        office.audit.record(this_login(), Action.CONVERSATION_DELETED, conversation)
    err.print(f"Deleted: {deleted} questions.", markup=False, highlight=False)
