"""Several questions in one message: where it is cut, what each leans on, their answers as one."""
