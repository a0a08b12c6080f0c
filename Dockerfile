# The page with both embedded models inside; about 5.5 GB. Build: docker build -t policy-assistant .
FROM python:3.11-slim

RUN useradd --create-home app && mkdir /data && chown app /data
# for .doc, .wps and .rtf
RUN apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY pyproject.toml constraints.txt README.md LICENSE NOTICE ./
COPY assistant assistant
COPY index index
COPY prompts prompts
COPY ui ui
# the CPU build of torch: the default one brings several GB of CUDA libraries
RUN pip install --no-cache-dir torch==2.13.0 --index-url https://download.pytorch.org/whl/cpu \
    && pip install --no-cache-dir -c constraints.txt -e .
COPY corpus corpus

USER app
ENV POLICY_DATA_DIR=/data POLICY_HOST=0.0.0.0 GRADIO_ANALYTICS_ENABLED=False
RUN policy-assistant models install && policy-assistant ingest
EXPOSE 7860
VOLUME /data
CMD ["sh", "-c", "policy-assistant ingest && exec policy-assistant serve"]
