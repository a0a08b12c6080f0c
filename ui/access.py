"""`policy-assistant users`, `keys` and `audit`: who may come in, and who changed what."""

import getpass
import sys
from typing import Annotated

import typer

from assistant.office import open_office
from assistant.office.accounts import Role
from assistant.settings import load_settings
from index.errors import PolicyError
from ui.console import AsJson, DataDir, err, out, print_json

users_app = typer.Typer(
    help="Accounts of staff, editors and admins; visitors need none.", no_args_is_help=True
)
keys_app = typer.Typer(help="Keys of programs that use the API.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(help="The account's name.")]
RoleOption = Annotated[
    Role, typer.Option(help="staff: the desk; editor: documents too; admin: everything.")
]


class NoPassword(PolicyError):
    pass


@users_app.command()
def add(
    name: Name,
    role: RoleOption = Role.STAFF,
    single_sign_on: Annotated[
        bool, typer.Option("--single-sign-on", help="Without a password of its own.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Make an account. The password is asked for, or read from the standard input."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        password = None if single_sign_on else _password()
        account = office.accounts.add(name, role, password, this_login())
    err.print(f"Account {account.name} added ({account.role}).", markup=False, highlight=False)


@users_app.command("list")
def list_(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    """All accounts."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        accounts = office.accounts.all()
    if as_json:
        print_json([vars(account) for account in accounts])
        return
    for account in accounts:
        way_in = "password" if account.has_password else "single sign-on"
        line = f"{account.name}  {account.role}  {way_in}  since {account.created}"
        out.print(line, markup=False, highlight=False, soft_wrap=True)


@users_app.command()
def passwd(name: Name, data_dir: DataDir = None) -> None:
    """Set a new password; it ends every session of the account."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        office.accounts.set_password(name, _password(), this_login())
    err.print(f"New password set for {name}.", markup=False, highlight=False)


@users_app.command()
def role(
    name: Name, new: Annotated[Role, typer.Argument(metavar="ROLE")], data_dir: DataDir = None
) -> None:
    """Give an account another role; it holds from its next request."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        office.accounts.set_role(name, new, this_login())
    err.print(f"{name} is {new} now.", markup=False, highlight=False)


@users_app.command()
def remove(name: Name, data_dir: DataDir = None) -> None:
    """Remove an account; it ends every session of it."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        office.accounts.remove(name, this_login())
    err.print(f"Account {name} removed.", markup=False, highlight=False)


@keys_app.command("add")
def add_key(
    name: Annotated[str, typer.Argument(help="What the key is for.")], data_dir: DataDir = None
) -> None:
    """Make a key and print it; it cannot be shown again."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        out.print(office.keys.add(name, this_login()), markup=False, highlight=False)


@keys_app.command("list")
def list_keys(as_json: AsJson = False, data_dir: DataDir = None) -> None:
    """All keys by name, and when each was last used."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        keys = office.keys.all()
    if as_json:
        print_json([vars(key) for key in keys])
        return
    for key in keys:
        line = f"{key.name}  since {key.created}  last used {key.used or 'never'}"
        out.print(line, markup=False, highlight=False, soft_wrap=True)


@keys_app.command("remove")
def remove_key(name: Annotated[str, typer.Argument()], data_dir: DataDir = None) -> None:
    """Remove a key; it lets nobody in from now on."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        office.keys.remove(name, this_login())
    err.print(f"Key {name} removed.", markup=False, highlight=False)


def audit(
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the latest first.")] = 50,
    as_json: AsJson = False,
    data_dir: DataDir = None,
) -> None:
    """Who changed what, and when."""
    with open_office(load_settings(data_dir=data_dir)) as office:
        entries = [entry for _, entry in office.audit.latest(limit)]
    if as_json:
        print_json([vars(entry) for entry in entries])
        return
    for e in entries:
        line = f"{e.at}  {e.who}  {e.action}  {e.subject}  {e.detail}".rstrip()
        out.print(line, markup=False, highlight=False, soft_wrap=True)


def this_login() -> str:
    """Who the audit log names for what is done on the command line."""
    return f"{getpass.getuser()} (command line)"


def _password() -> str:
    if sys.stdin.isatty():
        first = getpass.getpass("Password: ", stream=sys.stderr)
        if getpass.getpass("Once more: ", stream=sys.stderr) != first:
            raise NoPassword("the two passwords differ; nothing was changed")
        return first
    line = sys.stdin.readline().rstrip("\r\n")
    if not line:
        raise NoPassword("no password came in; type one, or give it on the standard input")
    return line
