@echo off
py "%~dp0run" %*
