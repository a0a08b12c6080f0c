"""Logging in, and what each role may reach.

A router for staff guards itself with `access.require`, which checks the session, the role and, for
every request that changes something, the CSRF token:

    router = APIRouter(prefix="/staff", dependencies=[Depends(require(Role.STAFF))])
"""
